export declare const PAGES: string;
export declare const writeStorybookPages: () => void;
