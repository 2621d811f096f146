// Stand-ins that fail by name for whatever they do not have.

export function only<T extends object>(path: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver);
      // asked by JSON.stringify and by await, not by the bundle's author
      if (key === 'toJSON' || key === 'then') return undefined;
      throw new Error(`Not emulated: ${path}.${key}`);
    },
  });
}

export function notEmulated(path: string): object {
  return only(path, Object.create(null));
}
