/** Takes the secrets of the config out of a text. */
export type Redact = (text: string) => string;

/** Shorter values would be found in ordinary words. */
const MIN_LENGTH = 4;

/** A function that replaces each secret, also where it is written as part of a URL or of JSON. */
export function createRedactor(secrets: ReadonlySet<string>): Redact {
  const forms = [...secrets]
    .filter(({ length }) => length >= MIN_LENGTH)
    .flatMap((secret) => {
      const encoded = encodeURIComponent(secret);
      // `URL` also encodes the apostrophe.
      return [secret, encoded, encoded.replaceAll("'", '%27'), JSON.stringify(secret).slice(1, -1)];
    });
  // The longest first: a secret may hold another one.
  const unique = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return (text) => {
    let redacted = text;
    for (const form of unique) redacted = redacted.replaceAll(form, '[secret]');
    return redacted;
  };
}
