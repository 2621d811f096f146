// The item of the final interview, as the model names it, without the schemas that its file carries.

import type { FINAL_INTERVIEW } from '../model/certification.ts';

export const FINAL_INTERVIEW_ITEM: typeof FINAL_INTERVIEW = 'EF';
