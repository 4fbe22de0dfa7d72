/** Takes back what was done to the document and its open shadow roots since it was made. Call it in the same task. */
export interface Undo {
  undo(): void;
}

export function watchForUndo(): Undo {
  const observer = new MutationObserver(() => undefined);
  for (const root of rootsOf(document)) {
    observer.observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeOldValue: true,
      characterData: true,
      characterDataOldValue: true,
    });
  }
  return {
    undo: () => {
      const records = observer.takeRecords();
      observer.disconnect();
      for (const record of records.reverse()) takeBack(record);
    },
  };
}

function rootsOf(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inside = [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? rootsOf(element.shadowRoot) : [],
  );
  return [root, ...inside];
}

function takeBack(record: MutationRecord): void {
  const { target } = record;
  if (record.type === 'characterData') {
    (target as CharacterData).data = record.oldValue ?? '';
  } else if (record.type === 'attributes') {
    const name = record.attributeName ?? '';
    if (record.oldValue === null) (target as Element).removeAttribute(name);
    else (target as Element).setAttribute(name, record.oldValue);
  } else {
    for (const node of record.addedNodes) target.removeChild(node);
    for (const node of record.removedNodes) target.insertBefore(node, record.nextSibling);
  }
}
