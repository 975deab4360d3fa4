/** Texts that are as in English, and why, by the English text. */
export const same: Record<string, {languages: readonly string[] | 'all'; why: string}> = {
  cm: {languages: 'all', why: 'the sign of a unit'},
  '{width} × {height} px': {languages: 'all', why: 'the sign of a unit'},
  'E-mail': {languages: ['da'], why: 'the same word'},
  Original: {languages: ['sv', 'da', 'nb', 'nn', 'de'], why: 'the same word'},
  'Top %': {languages: ['da'], why: 'the same word'},
  Type: {languages: ['da', 'nb', 'nn'], why: 'the same word'},
  Code: {languages: ['de'], why: 'the same word'},
  Name: {languages: ['de'], why: 'the same word'},
  Download: {languages: ['da'], why: 'what Google’s editors say in Danish'},
  Stop: {languages: ['da'], why: 'the same word'},
};
