// What the panel's actions write into the workbook.

/** « transcrit par secretariat@centre.fr », in the hidden column of a paper grid. */
export const transcribedBy = (person: string): string => `transcrit par ${person || 'l’équipe'}`;
