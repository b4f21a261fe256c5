// The sample feeds belong to February 2025, so the demo's clock stands there: "2 days ago" stays true.
const now = () => new Date('2025-02-16T18:00:00Z');

for (const settings of document.querySelectorAll('ala-settings')) settings.now = now;
