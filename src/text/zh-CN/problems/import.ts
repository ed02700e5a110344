import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

const again = '在 Project 或 ProjectLibre 中打开原文件，另存为 XML 格式（*.xml），再导入一次。';

export const importProblems = (_labels: Labels, _format: Format) =>
  ({
    'import-not-xml': {
      message: ({ fault }) =>
        ({
          binary: '这不是 XML 文件，而是二进制文件。',
          empty: '文件里没有内容。',
          unclosed: '文件不完整：有标签没有结束。',
          closing: '文件有损坏：结束标签与开始标签对不上。',
          entity: '文件里有未定义的实体（& 开头的写法）。',
          doctype: '文件带有 DOCTYPE 声明；项目文件里不应有，为安全起见不读。',
          depth: '文件的标签嵌套过深，不是项目文件。',
          syntax: '文件不是正确的 XML。',
        })[fault],
      hint: () => again,
    },
    'import-not-project': {
      message: ({ root }) => `这个 XML 文件不是 Project 的项目文件：最外层是 ${root}，应为 Project。`,
      hint: () => again,
    },
    'import-no-tasks': {
      message: () => '项目文件里没有任务，没有可导入的内容。',
      hint: () => '检查是否选对了文件；任务在 Project 的甘特图里应当看得到。',
    },
  }) satisfies Pick<ProblemWords, 'import-not-xml' | 'import-not-project' | 'import-no-tasks'>;
