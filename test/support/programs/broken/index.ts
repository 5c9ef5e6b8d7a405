import * as pulumi from '@pulumi/pulumi';

new pulumi.ComponentResource('acme:index:Thing', 'twice');
new pulumi.ComponentResource('acme:index:Thing', 'twice');
