/** The Markdown of docs/guides/, with pictures and links as Storybook has them. */
export const inStorybook = (markdown: string): string =>
  markdown
    .replaceAll('](pictures/', '](guide-pictures/')
    .replace(/\]\((\.\.\/)?([\w-]+)\.md\)/g, (_, up: string | undefined, name: string) => {
      return `](?path=/docs/${up ? '' : 'guides-'}${name}--docs)`;
    });
