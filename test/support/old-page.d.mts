/** Replaces built-ins as old libraries do; the function that it gives puts them back. */
export function makeOldPage(): () => void;
export function oldResponse(response: Response): Response;
