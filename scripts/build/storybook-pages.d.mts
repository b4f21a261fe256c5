export declare const writeStorybookPages: () => void;
