/** The people of the tests. */
export const ada = {
  email: 'ada@engine.example',
  password: 'Analytical-1843',
  attributes: { name: 'Ada' },
};

export const grace = {
  email: 'grace@compiler.example',
  password: 'Nanosecond-1952',
  attributes: { name: 'Grace' },
};
