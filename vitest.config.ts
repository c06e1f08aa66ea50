import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/tooling/all-words.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/tooling/e2e-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What is waited for has the time that a loaded machine takes; none of it is measured.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
