import type { InitContainerProps, Value } from 'cdk-oam';

const TRIES = 12;

const script = `
for try in $(seq 1 ${TRIES}); do
  echo "try $try: asking \${FRONTEND_ADDR}"
  if wget -q -O /dev/null "http://\${FRONTEND_ADDR}"; then exit 0; fi
  sleep 10
done
echo "no answer from \${FRONTEND_ADDR} after ${TRIES} tries"
exit 1
`.trim();

/** Load before the shop answers would only count as errors. */
export function waitForFrontend(address: Value): InitContainerProps {
  return {
    name: 'frontend-check',
    image: 'busybox:1.38.0@sha256:fd8d9aa63ba2f0982b5304e1ee8d3b90a210bc1ffb5314d980eb6962f1a9715d',
    command: ['/bin/sh', '-ec', script],
    env: { FRONTEND_ADDR: address },
  };
}
