import {pageOf} from '../../src/shared/page.ts';

it.each([
  ['https://bank.example/image/{id}', 'https://bank.example/image/7'],
  ['https://bank.example/?code={code}&id={id}', 'https://bank.example/?code=A%26b%2F%24%26&id=7'],
  ['https://bank.example/', 'https://bank.example/'],
])('leads to the image in the bank: %s', (pattern, address) => {
  expect(pageOf(pattern, {id: 7, code: 'A&b/$&'})).toBe(address);
});
