// A classic script: a sandboxed frame may fetch it where the page's program needs a header of the server.
if (window.origin === 'null' && location.protocol !== 'file:')
  fetch(document.querySelector('script[type="module"]').src).catch(() => {
    document.getElementById('root').textContent =
      'This sandboxed frame may not load the map: the server must send “Access-Control-Allow-Origin: *”. · Bu korumalı çerçeve haritayı yükleyemiyor: sunucu “Access-Control-Allow-Origin: *” göndermeli.';
  });
