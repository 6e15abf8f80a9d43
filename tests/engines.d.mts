export type EngineName = "Slurm" | "Redis";
export declare const ENGINES: Readonly<
  Record<EngineName, { readonly programs: readonly string[]; readonly install: string }>
>;
export declare const lackingOf: (name: EngineName) => string[];
