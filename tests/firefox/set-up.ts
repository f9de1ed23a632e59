/** Serves the built page, and finds or installs Firefox, once for all of its tests. */
import type { TestProject } from 'vitest/node';
import { debianProgram, onPath } from '../../scripts/tools/debian-package.ts';
import serve from '../browser/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of Firefox; empty where there is none and none may be installed. */
    firefox: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env.BORDER_ATLAS_FIREFOX;
  project.provide('firefox', named ?? onPath(['firefox'])[0] ?? debianProgram('firefox-esr') ?? '');
  return serve(project);
}
