import * as pulumi from '@pulumi/pulumi';
import { ContainerAppsDeployment } from 'cdk-oam/azure/container-apps';
import { OnlineBoutique } from '../shop';

const config = new pulumi.Config();

const shop = new ContainerAppsDeployment('online-boutique', {
  application: new OnlineBoutique(),
  resourceGroupName: config.require('resourceGroupName'),
  location: config.require('location'),
  // The services ask for less than the smallest size there is.
  resources: 'round-up',
});

export const url = shop.endpoint('frontend');
