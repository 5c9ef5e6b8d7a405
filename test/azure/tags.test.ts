import { describe, expect, it } from 'vitest';
import { Annotations, Labels } from '../../src';
import { appWith, toldOfWorker } from './support';

const texts = (labels: Record<string, string>) => toldOfWorker([new Labels(labels)]).filter((line) => !line.includes('OAM.ADAPTED'));

describe('labels and annotations', () => {
  it('become tags, beside those of the deployment, which they override', () => {
    expect(appWith([new Labels({ team: 'a', 'app/part': 'x' }), new Labels({ team: 'b' }), new Annotations({ owner: 'o', __proto__2: 'p' })], { tags: { team: 'z', cost: '1' } }).tags)
      .toEqual({ team: 'b', cost: '1', 'app.part': 'x', owner: 'o', __proto__2: 'p' });
    expect(Object.keys(appWith([new Labels(JSON.parse('{"__proto__":"a"}'))]).tags ?? {})).toEqual(['__proto__']);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ 'app/part': 'x' }, ["adapted AZURE.TAGS [shop/mailer] 'app/part' becomes tag 'app.part': the name of a tag has no '/'"]],
    [{ 'a%b': 'x' }, ["error AZURE.TAGS [shop/mailer] 'a%b' cannot be the name of a tag: 1 to 512 characters without <>%&\\?/\n  fix: shorten it, rename it, or leave it out on this target"]],
    [{ a: 'x'.repeat(257) }, ["error AZURE.TAGS [shop/mailer] the value of 'a' has 257 characters, and a tag at most 256\n  fix: shorten it, rename it, or leave it out on this target"]],
    [{ team: 'x', Team: 'y' }, ["error AZURE.TAGS [shop/mailer] 'team' and 'Team' are the same tag 'Team'\n  fix: rename one of them"]],
    [Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`l${n}`, 'x'])), ['error AZURE.TAGS [shop/mailer] labels, annotations and the option tags are 51 tags together, and a resource has at most 50\n  fix: take some away']],
  ])('keep to the rules for tags %#', (labels, messages) => expect(texts(labels)).toEqual(messages));

  it('override a tag of the deployment in the same case alone', () => {
    expect(toldOfWorker([new Labels({ Cost: '1' })], { tags: { cost: '2' } })).toContain("error AZURE.TAGS [shop/mailer] 'Cost' and 'cost' of the option tags are the same tag 'Cost'\n  fix: write both in the same case, and the component decides");
  });

  it('cannot mean two things by one tag', () => {
    expect(toldOfWorker([new Labels({ owner: 'a' }), new Annotations({ owner: 'b' })])).toContain("error AZURE.TAGS [shop/mailer] 'owner' and 'owner' are the same tag 'owner'\n  fix: rename one of them");
  });
});
