import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

export interface Look {
  /** The parts to look at; the whole page without them. */
  within?: string[];
  /** Rules by axe's tags; without any, all that axe has on by itself. */
  tags?: string[];
  /** These rules alone: colours are seen by one only. */
  rules?: string[];
}

/**
 * What axe finds wrong on a page of ours: each rule with the elements that break it.
 *
 * In one go within the page: axe's usual way opens a page beside it to put together what other origins' frames hold,
 * of which ours have none, and hands over every element that is right. The findings are the same, at a quarter of the cost.
 *
 * @throws when the page holds a frame, which would not be looked at
 */
export async function faultsOf(
  page: Page,
  { within = [], tags = [], rules = [] }: Look = {},
): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('A frame would not be looked at');
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  for (const part of within) axe.include(part);
  if (tags.length > 0) axe.withTags(tags);
  if (rules.length > 0) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
}
