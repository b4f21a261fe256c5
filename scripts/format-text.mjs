/** Formats what scripts write into the repository as `npm run format` would, so that the check of it holds. */
import { format, resolveConfig } from 'prettier';

/**
 * @param {string} text
 * @param {string} file where it will be: its name says what it is
 */
export const formatText = async (text, file) => format(text, { ...(await resolveConfig(file)), filepath: file });
