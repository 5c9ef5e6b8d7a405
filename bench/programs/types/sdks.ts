import type { ManagedEnvironment } from '@pulumi/azure-native/app';
import type { Output } from '@pulumi/pulumi';
import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';

export class Shop extends Chart {
  constructor(scope: Construct, readonly environment: ManagedEnvironment, readonly url: Output<string>) {
    super(scope, 'shop');
  }
}
