import { describe, expect, test } from 'vitest';
import { html, trusted } from './html.ts';

describe('a page', () => {
  test('shows text of engines as text, in an element and in an attribute', () => {
    const said = `<img src=x onerror="alert('1')">&`;
    expect(html`<p title="${said}">${said}</p>`.text).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">' +
        '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</p>',
    );
  });

  test('keeps what is HTML already, and lists in their order', () => {
    const items = ['a', 'b'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>${trusted('<hr>')}`.text).toBe('<ul><li>a</li><li>b</li></ul><hr>');
  });

  test('shows nothing for null and false, and zero as zero', () => {
    expect(html`${null}${false}${0}`.text).toBe('0');
  });

  test('spells out what turns text around on the screen', () => {
    expect(html`${'a\u202eb\u001b[31mc'}`.text).toBe('a\\u202ebc');
  });
});
