/** The clock of every story: 2025-02-16, 18:00 UTC. */
export const NOW = new Date('2025-02-16T18:00:00Z');
