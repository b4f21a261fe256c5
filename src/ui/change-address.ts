/**
 * Changes the page's address, and says whether the browser has let it: a sandboxed document has no address of its own,
 * and Safari refuses more than 100 changes in 30 seconds.
 */
export function changeAddress(address: string | URL, how: 'pushState' | 'replaceState'): boolean {
  try {
    history[how](history.state, '', address);
    return true;
  } catch {
    return false;
  }
}
