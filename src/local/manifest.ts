// appsscript.json as the host reads it: the scopes and the advanced services that the add-on asks for.

export type Manifest = {
  timeZone: string;
  oauthScopes: string[];
  dependencies?: { enabledAdvancedServices?: { userSymbol: string; serviceId: string; version: string }[] };
};

const prefix = 'https://www.googleapis.com/auth/';

export function hasScope(manifest: Manifest, ...anyOf: string[]): boolean {
  return anyOf.some((scope) => manifest.oauthScopes.includes(`${prefix}${scope}`));
}

export function hasAdvancedService(manifest: Manifest, userSymbol: string): boolean {
  return (manifest.dependencies?.enabledAdvancedServices ?? []).some((service) => service.userSymbol === userSymbol);
}

export function scopeAddresses(...scopes: string[]): string {
  return scopes.map((scope) => `${prefix}${scope}`).join(' || ');
}
