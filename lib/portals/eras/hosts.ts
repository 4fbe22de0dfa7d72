/** Where MyERAS is served. The manifest takes it from here. Source: domain.md 1.7. Never `auth.aamc.org`. */
export const hosts = ['https://myeras.aamc.org/*'];
