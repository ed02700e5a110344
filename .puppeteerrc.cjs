// The browser comes from the machine or from @sparticuz/chromium; puppeteer's own download is never needed.
module.exports = { skipDownload: true };
