/** Names of the network's nodes, made of what they stand for. */

export const neighbourhoodNode = (id: string): string => `n:${id}`;
export const schoolNode = (id: string): string => `s:${id}`;
export const serviceNode = (id: string): string => `v:${id}`;
/** The area's partnership, to which all schools and services belong. */
export const AREA = "b:area";
/** The authority of a borough. */
export const authorityNode = (borough: string): string => `b:authority ${borough}`;
const TRUST = "b:trust ";
export const trustNode = (name: string): string => `${TRUST}${name}`;
export const isTrustNode = (node: string): boolean => node.startsWith(TRUST);
/** The name of the trust whose node it is. */
export const trustName = (node: string): string => node.slice(TRUST.length);
