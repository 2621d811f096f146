// What the frame of the add-on's page and the page around it say to each other.

export type FromFrame =
  | { kind: 'run'; id: number; name: string; args: unknown[] }
  | { kind: 'open'; address: string }
  | { kind: 'close' }
  | { kind: 'focusSheet' }
  | { kind: 'walk'; by: 1 | -1 }
  | { kind: 'ready' }
  | { kind: 'leaves'; isUnsaved: boolean };

/** `changed`: the workbook, by somebody else than the frame; `leaving`: would anything be lost if the frame went? */
export type ToFrame =
  | { kind: 'answer'; id: number; value?: unknown; error?: { name: string; message: string } }
  | { kind: 'changed' }
  | { kind: 'leaving' };
