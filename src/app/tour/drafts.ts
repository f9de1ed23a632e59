/**
 * Tours of the reader's own, kept on this device with every change. Where the
 * browser refuses to store them they live until the page is closed, and it
 * says so before.
 */
import { type ParsedTour, readTour } from '../../tour/parse.ts';
import type { Tour } from '../../tour/tour.ts';
import { createStore } from '../services/store.ts';
import { DRAFT_MARK, isDraft, newDraftName, type Origin } from '../services/tourPlace.ts';

const PREFIX = 'border-atlas.tour.';

export interface Draft {
  /** `draft-…`, as in the address. */
  id: string;
  /** When it was last changed, ISO instant. */
  edited: string;
  read: ParsedTour;
  /** The text as it is stored. */
  raw: string;
}

const drafts = new Map<string, Draft>();
/** Ids of the drafts that could not be stored. */
const unstored = new Set<string>();
/** Counts the changes, for `useStore`. */
export const draftChanges = createStore(0);
const changed = () => draftChanges.set(draftChanges.get() + 1);

function take(id: string, raw: string): void {
  let read: ParsedTour = { faults: [{ path: '', code: 'not-json', found: '', wanted: '' }] };
  let edited = '';
  try {
    const value: unknown = JSON.parse(raw);
    if (typeof value === 'object' && value !== null && 'tour' in value) {
      read = readTour(value.tour);
      edited = 'edited' in value ? String(value.edited) : '';
    }
  } catch {
    // Told as a fault where the draft is opened; the text itself is kept.
  }
  drafts.set(id, { id, edited, read, raw });
}

/** The storage of this site; reading from it may throw. */
function takeAll(): void {
  for (let i = 0; i < localStorage.length; i++) {
    const key = localStorage.key(i);
    const raw = key?.startsWith(PREFIX + DRAFT_MARK) ? localStorage.getItem(key) : null;
    if (key && raw !== null) take(key.slice(PREFIX.length), raw);
  }
}

try {
  takeAll();
} catch {
  // Storage is refused: there is nothing to read, and writing will say so.
}

// Another window of the atlas has changed a draft.
window.addEventListener('storage', ({ key, newValue }) => {
  if (!key?.startsWith(PREFIX)) return;
  const id = key.slice(PREFIX.length);
  if (!isDraft(id)) return;
  if (newValue === null) drafts.delete(id);
  else take(id, newValue);
  changed();
});

window.addEventListener('beforeunload', (event) => {
  if (unstored.size > 0) event.preventDefault();
});

/** Newest first. */
export const listDrafts = (): Draft[] => [...drafts.values()].sort((a, b) => b.edited.localeCompare(a.edited));

export const draft = (id: string): Draft | undefined => drafts.get(id);

/** Whether a draft would be lost with the page. */
export const isUnstored = (id: string): boolean => unstored.has(id);

function store(id: string, raw: string): void {
  try {
    localStorage.setItem(PREFIX + id, raw);
    unstored.delete(id);
  } catch {
    unstored.add(id);
  }
}

export function writeDraft(id: string, tour: Tour): void {
  const edited = new Date().toISOString();
  const raw = JSON.stringify({ edited, tour });
  drafts.set(id, { id, edited, read: { tour }, raw });
  store(id, raw);
  changed();
}

/** Keeps a tour as a new draft and returns its id. */
export function addDraft(tour: Tour, origin?: Origin): string {
  const id = newDraftName(origin);
  writeDraft(id, tour);
  return id;
}

export function removeDraft(id: string): void {
  drafts.delete(id);
  unstored.delete(id);
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // It was never stored.
  }
  changed();
}

/** Puts a removed draft back as it was. */
export function restoreDraft({ id, raw }: Draft): void {
  take(id, raw);
  store(id, raw);
  changed();
}
