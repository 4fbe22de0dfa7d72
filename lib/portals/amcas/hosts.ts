/** Where AMCAS is served: an inference that no public page confirms (domain.md 2.4). Never `auth.aamc.org`. */
export const hosts = ['https://amcas.aamc.org/*'];
