import { defineCollection } from 'astro:content';
import { fileURLToPath } from 'node:url';
import { account } from './schemas/account.ts';
import { type PlanStore, syncPlan, syncPlans, watchedFolder } from './workspace/collection.ts';
import { openContext } from './workspace/context.ts';

const accounts = defineCollection({
  loader: {
    name: 'planbook-accounts',
    load: async ({ store, watcher, logger, config }) => {
      const context = openContext({ projectRoot: fileURLToPath(config.root), env: process.env, now: new Date() });
      const plans = store as unknown as PlanStore;
      const say = (problems: number, file: string): void => {
        if (problems > 0) logger.warn(`${file}: ${problems} problem(s); the last good state stays. Run npm run check.`);
      };
      for (const { plan, findings } of syncPlans(plans, context)) say(findings.length, plan?.file ?? findings[0]?.file ?? '');
      watcher?.add(watchedFolder(context));
      watcher?.on('all', (event, path) => {
        if (event === 'unlink') syncPlans(plans, context);
        else if (event === 'add' || event === 'change') say(syncPlan(plans, context, path)?.findings.length ?? 0, path);
      });
    },
  },
  schema: account,
});

export const collections = { accounts };
