import type { APIRoute } from 'astro';
import { readAsset } from '../../../../../workspace/files.ts';
import { assetPaths, contextRoot } from '../../../../_site.ts';

/** Files of an account's folder that its plan links to or shows, beside the account's page. */
export const getStaticPaths = assetPaths;

export const GET: APIRoute = ({ props }) => {
  const { bytes, type } = readAsset(contextRoot, String(props['path']));
  return new Response(bytes, { headers: { 'Content-Type': type } });
};
