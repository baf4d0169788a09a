// The view as it stands: what Python sent when the page turned, with what has changed since put in.

/** Puts a value into a tree by its path; everything beside the path stays the same object. */
function putAt(tree, path, value, at = 0) {
  if (at === path.length) return value;
  const copy = Array.isArray(tree) ? [...tree] : { ...tree };
  copy[path[at]] = putAt(tree[path[at]], path, value, at + 1);
  return copy;
}

/** The view with all changes put in. What has not changed is the same object as before, and is not drawn again. */
const putChanges = (view, changes) => (changes ?? []).reduce((tree, [path, value]) => putAt(tree, path, value), view);

/** Whether two sets of properties are the same, lists item by item. */
function isSame(before, after) {
  if (before === after) return true;
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false;
  return before.every((item, at) => item === after[at]);
}
