export declare const CHROMIUM_ARGUMENTS: string[];
export declare const findChromium: () => string | undefined;
export declare const findFirefox: () => string | undefined;
