import { i18n } from '../../../i18n';
import type { Watch } from '../../../library/model';
import type { ArchiveTools } from './tools';

interface FollowProps {
  publication: Pick<Watch, 'id' | 'title' | 'asked'>;
  watches: readonly Watch[];
  tools: Pick<ArchiveTools, 'follow' | 'unfollow'>;
}

/** Begins or ends to follow a publication with open questions. */
export function Follow({ publication: { id, title, asked }, watches, tools }: FollowProps) {
  const isFollowed = watches.some((watch) => watch.id === id);
  const turn = () => (isFollowed ? tools.unfollow(id) : tools.follow({ id, title, asked }));
  return (
    <button
      type="button"
      class="text-button"
      aria-pressed={isFollowed}
      onClick={() => turn().catch(reportError)}
    >
      {isFollowed ? i18n.t('follow.stop') : i18n.t('follow.start')}
    </button>
  );
}
