// The lines of the history that are read again: a workbook written by an earlier build is still understood.

import { describe, expect, it } from 'vitest';
import { historyText } from '../../src/text/history.ts';

describe('les lignes de l’historique qui sont relues', () => {
  it('gardent leurs mots', () => {
    expect([
      historyText.kit,
      historyText.sheets(12),
      historyText.closed('0a1b'),
      historyText.purging,
      historyText.notPurged('archive'),
      historyText.purged(3, 0),
    ]).toEqual([
      'Kit papier préparé',
      '12 fiche(s) individuelle(s) préparée(s)',
      'Session close. Empreinte des résultats (SHA-256) : 0a1b',
      'Purge commencée : l’archive, puis la suppression des fichiers',
      'Purge non faite : archive refusée par Google. Aucun fichier supprimé',
      'Purge faite : archive écrite, 3 fichier(s) supprimé(s). Ce classeur reste à supprimer par son propriétaire',
    ]);
    for (const line of [historyText.purging, historyText.notPurged('list'), historyText.purged(1, 2)])
      expect(line.startsWith(historyText.purge)).toBe(true);
  });
});
