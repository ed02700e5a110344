import type { APIRoute } from 'astro';
import { readAsset } from '../../../../workspace/files.ts';
import { bidAssetPaths, contextRoot } from '../../../_site.ts';

/** Files of a bid's folder that its pages show or link to. */
export const getStaticPaths = bidAssetPaths;

export const GET: APIRoute = ({ props }) => {
  const { bytes, type } = readAsset(contextRoot, String(props['path']));
  return new Response(bytes, { headers: { 'Content-Type': type } });
};
