package br.central.seguranca.login.externo;

import br.central.seguranca.login.externo.PessoaDeFora.Nome;
import br.central.seguranca.login.externo.PessoaDeFora.Origem;
import java.util.Collections;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.PartialResultException;
import javax.naming.directory.Attribute;
import javax.naming.directory.Attributes;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLContext;

/**
 * Finds a person in the directory and tries the password there. What was typed goes into the filter escaped, by JNDI; an
 * empty password is never sent, for a directory takes it for nobody's and says yes.
 */
class Diretorio {

    /** There is one directory, wherever it stands today. */
    private static final String PROVEDOR = "diretorio";

    private static final String BINARIO = "objectGUID";

    private final LdapProperties config;

    /** @param tls whom the directory's certificate is trusted by; {@code null}: the JVM's own */
    Diretorio(LdapProperties config, SSLContext tls) {
        this.config = config;
        if (tls != null) {
            SocketsDoDiretorio.confiar(tls);
        }
    }

    /**
     * Empty when there is no such person, more than one, or the password is another.
     *
     * @throws RecusaExterna when the directory is away or does not do as it should
     */
    Optional<PessoaDeFora> conferir(String login, String senha) {
        if (login.isBlank() || senha.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<SearchResult> achada = procurar(login);
            if (achada.isEmpty() || !aceita(achada.get().getNameInNamespace(), senha)) {
                return Optional.empty();
            }
            return Optional.of(pessoa(achada.get().getAttributes()));
        } catch (NamingException fora) {
            throw new RecusaExterna(FalhaExterna.PROVEDOR_FORA, fora);
        }
    }

    private Optional<SearchResult> procurar(String login) throws NamingException {
        DirContext contexto = conexao(config.dn(), config.senha());
        try {
            SearchControls limites = new SearchControls();
            limites.setSearchScope(SearchControls.SUBTREE_SCOPE);
            limites.setCountLimit(2);
            limites.setTimeLimit((int) config.prazo().toMillis());
            limites.setReturningAttributes(new String[] {
                config.atributoDoLogin(),
                config.atributoDaIdentidade(),
                config.atributoDosGrupos(),
                "givenName",
                "sn",
                "cn",
                "mail"
            });
            NamingEnumeration<SearchResult> achados =
                    contexto.search(new LdapName(config.base()), config.filtro(), new Object[] {login}, limites);
            if (!haMais(achados)) {
                return Optional.empty();
            }
            SearchResult primeiro = achados.next();
            return haMais(achados) ? Optional.empty() : Optional.of(primeiro);
        } finally {
            contexto.close();
        }
    }

    /** A directory that knows of others ends so, after what is its own. */
    private static boolean haMais(NamingEnumeration<?> achados) throws NamingException {
        try {
            return achados.hasMore();
        } catch (PartialResultException outros) {
            return false;
        }
    }

    private boolean aceita(String dn, String senha) throws NamingException {
        try {
            conexao(dn, senha).close();
            return true;
        } catch (AuthenticationException outra) {
            return false;
        }
    }

    private PessoaDeFora pessoa(Attributes dados) throws NamingException {
        String identidade = texto(dados, config.atributoDaIdentidade());
        if (identidade == null) {
            throw new NamingException("a pessoa não tem " + config.atributoDaIdentidade());
        }
        Set<String> grupos = new HashSet<>();
        Attribute varios = dados.get(config.atributoDosGrupos());
        if (varios != null) {
            Collections.list(varios.getAll()).forEach(um -> grupos.add(um.toString()));
        }
        return new PessoaDeFora(
                Origem.LDAP,
                PROVEDOR,
                identidade,
                texto(dados, config.atributoDoLogin()),
                Nome.de(texto(dados, "givenName"), texto(dados, "sn"), texto(dados, "cn")),
                PessoaDeFora.email(texto(dados, "mail")),
                grupos);
    }

    private static String texto(Attributes dados, String nome) throws NamingException {
        Attribute atributo = dados.get(nome);
        if (atributo == null || atributo.size() == 0) {
            return null;
        }
        return atributo.get() instanceof byte[] bytes
                ? HexFormat.of().formatHex(bytes)
                : atributo.get().toString();
    }

    private DirContext conexao(String dn, String senha) throws NamingException {
        Hashtable<String, Object> ambiente = new Hashtable<>();
        ambiente.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        ambiente.put(Context.PROVIDER_URL, config.url());
        ambiente.put(Context.REFERRAL, "ignore");
        ambiente.put(
                "com.sun.jndi.ldap.connect.timeout",
                String.valueOf(config.prazo().toMillis()));
        ambiente.put(
                "com.sun.jndi.ldap.read.timeout", String.valueOf(config.prazo().toMillis()));
        ambiente.put("java.naming.ldap.attributes.binary", BINARIO);
        if (SocketsDoDiretorio.preparados() && config.url().startsWith("ldaps:")) {
            ambiente.put("java.naming.ldap.factory.socket", SocketsDoDiretorio.class.getName());
        }
        if (dn.isEmpty()) {
            ambiente.put(Context.SECURITY_AUTHENTICATION, "none");
        } else {
            ambiente.put(Context.SECURITY_AUTHENTICATION, "simple");
            ambiente.put(Context.SECURITY_PRINCIPAL, dn);
            ambiente.put(Context.SECURITY_CREDENTIALS, senha);
        }
        return new InitialDirContext(ambiente);
    }
}
