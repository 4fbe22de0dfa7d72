import 'vuetify/styles';
import { createApp, h } from 'vue';
import { createVuetify } from 'vuetify';
import { VApp } from 'vuetify/components/VApp';
import { VCheckboxBtn } from 'vuetify/components/VCheckbox';
import { VDataTable } from 'vuetify/components/VDataTable';

import { drawSheet } from '../draw.ts';
import type { SheetCell, SheetRow } from '../sheet.ts';

const content = (cell: SheetCell | undefined) =>
  cell?.check === undefined
    ? (cell?.lines ?? []).map((line) => h('div', line))
    : h(VCheckboxBtn, { modelValue: cell.check, disabled: cell.fixed === true });

// Letters are stacked for a narrow screen, each cell with its heading beside it; the rest is a paged table.
drawSheet((sheet, into) => {
  const slots = Object.fromEntries([
    ...sheet.columns.map(({ key }) => [
      `item.${key}`,
      ({ item }: { item: SheetRow }) => content(item.cells[key]),
    ]),
    ...sheet.columns.map(({ key, lines }) => [`header.${key}`, () => lines.map((line) => h('div', line))]),
  ]) as Record<string, () => unknown>;
  const table = () =>
    h(
      VDataTable,
      {
        items: sheet.rows,
        headers: sheet.columns.map(({ key, lines }) => ({
          key,
          title: lines.join(', '),
          value: `cells.${key}`,
        })),
        mobile: sheet.page === 'letters',
        itemsPerPage: 10,
        hideDefaultFooter: sheet.page === 'letters',
      },
      slots,
    );
  createApp({ render: () => h(VApp, null, { default: table }) })
    .use(createVuetify())
    .mount(into);
});
