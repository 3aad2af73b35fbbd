import { afterEach, describe, expect, it, vi } from 'vitest';
import { copy } from './clipboard.ts';

afterEach(() => vi.unstubAllGlobals());

const copied = { plain: 'words', html: '<i>words</i>' };

describe('copying never says that it has worked when it has not', () => {
  it('in a page without a clipboard, as on http', async () => {
    vi.stubGlobal('navigator', {});
    expect(await copy(copied)).toBe(false);
  });

  it.each(['write', 'writeText'])('when the browser refuses to %s', async (way) => {
    const refuse = async () => {
      throw new Error('NotAllowedError');
    };
    vi.stubGlobal('navigator', { clipboard: { [way]: refuse } });
    vi.stubGlobal('ClipboardItem', way === 'write' ? class {} : undefined);
    expect(await copy(copied)).toBe(false);
  });

  it('and says so when it has', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    vi.stubGlobal('ClipboardItem', undefined);
    expect(await copy(copied)).toBe(true);
    expect(writeText).toHaveBeenCalledWith('words');
  });
});
