// What the frame of the add-on's page and the page around it say to each other.

export type FromFrame =
  | { kind: 'run'; id: number; name: string; args: unknown[] }
  | { kind: 'open'; address: string }
  | { kind: 'close' }
  | { kind: 'focusSheet' }
  | { kind: 'walk'; by: 1 | -1 };

export type ToFrame = { kind: 'answer'; id: number; value?: unknown; error?: { name: string; message: string } };
