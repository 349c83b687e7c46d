// Every request passes here before CloudFront looks into its cache (runtime cloudfront-js-2.0, at most 10 KB).
// `npm run deploy:aws` writes BASE, FILE_ENDINGS and newPlaceOf before this text.

async function handler(event) {
  const request = event.request;
  const path = readPath(request.uri);
  if (path === undefined) return missing(request);
  if (path + '/' === BASE) return redirect(BASE, request);
  if (path.indexOf(BASE) !== 0) return missing(request);

  const below = path.slice(BASE.length);
  const page = /^(ja|en)\/([^/]+\/[^/]+?)\/?$/.exec(below);
  const moved = page === null ? undefined : await newPlaceOf(page[2]);
  if (moved !== undefined) return redirect(BASE + page[1] + '/' + moved + '/', request);

  const last = below.slice(below.lastIndexOf('/') + 1);
  if (last === '') request.uri += 'index.html';
  // A record's id may have a dot: nodejs20.x is a page, nodejs20.x.md a file.
  else if (FILE_ENDINGS.indexOf(last.slice(last.lastIndexOf('.') + 1)) < 0) return redirect(request.uri + '/', request);
  return request;
}

// The path in plain text; nothing where it is no path of a site: it climbs, hides its slashes, or cannot be read.
function readPath(uri) {
  if (/%2f|%5c|\\|\/\//i.test(uri)) return undefined;
  let path;
  try {
    path = decodeURIComponent(uri);
  } catch (error) {
    return undefined;
  }
  return /[\u0000-\u001f\u007f]|(^|\/)\.\.?(\/|$)/.test(path) ? undefined : path;
}

// Nothing is stored under this name, so that the answer is the site's own 404 page.
function missing(request) {
  request.uri = BASE + 'no-such-page';
  return request;
}

function redirect(path, request) {
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: path + query(request.querystring) } },
  };
}

function query(values) {
  const parts = [];
  for (const name in values) {
    for (const one of values[name].multiValue || [values[name]]) parts.push(one.value === '' ? name : name + '=' + one.value);
  }
  return parts.length === 0 ? '' : '?' + parts.join('&');
}
