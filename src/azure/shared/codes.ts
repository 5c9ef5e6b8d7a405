/** What the codes mean that every target of Azure has. Facts behind the checks stand at the checks. */
export const azureCodes = {
  'AZURE.OPTIONS': 'An option of the deployment is unknown, or has a value that means nothing.',
  'AZURE.NAME': 'A name that something of the deployment needs cannot be made of the id of the application, or a name given is none that Azure is known to take.',
  'AZURE.REGISTRY': 'Images cannot be pulled with what the option `registry` says, or only after somebody has given a role.',
  'AZURE.BINDING': 'A secret, a configuration, a parameter or a volume is bound to something that it cannot be, or without a key that it has.',
  'AZURE.SECRET': 'A secret stands where everyone could read it, or where the platform cannot put it, or its new values arrive late.',
  'AZURE.KEY_VAULT': 'The address of a key vault\'s secret, or the identity that may read it, is not in the form that the platform asks for. Container Apps itself would say ContainerAppSecretInvalid.',
  'AZURE.IDENTITY': 'An identity is not named by its resource id, or not in a form that the platform accepts, or has the name of another one.',
  'AZURE.ROLE': 'A role of an identity does not exist, is given on something that is no resource, or is given twice.',
  'AZURE.TAGS': 'Labels, annotations and tags do not fit the rules for Azure tags: 50 on a resource, names up to 512 characters without `<>%&\\?/`, values up to 256.',
} satisfies Record<string, string>;

/** The codes that every target of Azure has. */
export type AzureCode = keyof typeof azureCodes;
