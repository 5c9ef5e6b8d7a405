/** What the containers of some originals run, written anew and shorter. */
export const greeting = 'while true; do echo "$(date) $(hostname) says hello"; sleep 30; done';
export const listening = 'while true; do printf "HTTP/1.1 200 OK\\r\\n\\r\\n$ENVIRONMENT $APP_VERSION" | nc -l -p 8080; done';
export const logging = 'while true; do date >> /var/log/date.log; sleep 1; done';

/** How Nocalhost, a tool of developers, is told about a component: the text of its annotation. */
export const development = JSON.stringify({
  name: 'nginx-app', serviceType: 'deployment',
  containers: [{
    name: 'nginx-app',
    dev: {
      shell: 'bash', workDir: '/app',
      resources: { limits: { memory: '1Gi', cpu: '1' }, requests: { memory: '512Mi', cpu: '0.5' } },
      gitUrl: 'https://github.com/example/repo.git', image: 'nocalhost-docker.pkg.coding.net/nocalhost/dev-images/golang:latest',
      command: { run: ['sh', 'run.sh'], debug: ['sh', 'debug.sh'] }, debug: { remoteDebugPort: 9009 },
      sync: { type: 'sendReceive', filePattern: ['./'], ignoreFilePattern: ['.git', '.idea'] },
      portForward: ['8080:8080'], hotReload: true,
    },
  }],
});
