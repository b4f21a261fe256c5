import { isServer as isLitOnServer } from 'lit';

/** Whether this runs on a server. In builds for browsers it is a constant, and what depends on it is left out. */
export const isServer: boolean = isLitOnServer;
