/** What the package offers to pages that are built: the element, the talk under it, and their types. */

export type * from '../messages.ts';
export { type Announcement, type Announcement as Told, type Client, createClient, EmbedError } from './client.ts';
export { BorderAtlasElement } from './element.ts';
