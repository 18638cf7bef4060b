package br.central.portal.entrada;

import br.central.clientes.ClienteNoPortal;
import br.central.clientes.Clientes;
import br.central.clientes.ClientesNoPortal;
import br.central.clientes.TipoPessoa;
import br.central.comum.Cpf;
import br.central.comum.Recusa;
import br.central.comunicacao.EnderecoDeEmail;
import br.central.portal.AcessoDoCliente;
import br.central.portal.AcessosAoPortal;
import br.central.portal.NovaPessoaDaEmpresa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.Permissao;
import br.central.seguranca.Senhas;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class AcessosPelaOperadora implements AcessosAoPortal {

    /** The person reads it when there is time, and not while on the telephone. */
    private static final Duration VALIDADE = Duration.ofHours(24);

    private static final int MAIOR_NOME = 200;
    private static final Pattern CONTROLES = Pattern.compile("\\p{Cntrl}+");
    private static final EnderecoDeEmail.Conferencia ENDERECO = new EnderecoDeEmail.Conferencia();

    private static final String MENOR =
            "Menor de 18 anos não tem acesso próprio: quem entra é o titular da família ou quem o representa.";

    private final Contas contas;
    private final QuemBate quemBate;
    private final ClientesNoPortal noPortal;
    private final Clientes clientes;
    private final EnvioDeLinks envio;
    private final Senhas senhas;
    private final UsuarioAtual usuario;
    private final Trilha trilha;

    AcessosPelaOperadora(
            Contas contas,
            QuemBate quemBate,
            ClientesNoPortal noPortal,
            Clientes clientes,
            EnvioDeLinks envio,
            Senhas senhas,
            UsuarioAtual usuario,
            Trilha trilha) {
        this.contas = contas;
        this.quemBate = quemBate;
        this.noPortal = noPortal;
        this.clientes = clientes;
        this.envio = envio;
        this.senhas = senhas;
        this.usuario = usuario;
        this.trilha = trilha;
    }

    @Override
    @Transactional(readOnly = true)
    public AcessoDoCliente de(long cliente) {
        usuario.exigir(Permissao.GERAR_SENHA_WEB);
        ClienteNoPortal quem = exigir(cliente);
        boolean empresa = !QuemBate.entraPorSi(quem);
        Optional<Conta> conta = contas.de(quem.id(), "");
        return new AcessoDoCliente(
                impedimento(cliente, quem, empresa),
                quem.pessoa() == TipoPessoa.PJ,
                Encoberto.email(quem.email()),
                conta.map(uma -> uma.senha() != null).orElse(false),
                conta.flatMap(uma -> contas.entrouEm(uma.id())).orElse(null),
                contas.doCliente(quem.id()).stream()
                        .filter(Conta::daEmpresa)
                        .map(this::pessoa)
                        .toList());
    }

    @Override
    public void enviarLink(long cliente) {
        usuario.exigir(Permissao.GERAR_SENHA_WEB);
        ClienteNoPortal quem = exigirQueSeEnvie(cliente);
        if (!QuemBate.entraPorSi(quem)) {
            throw new Recusa.EstadoNaoPermite("Pela empresa entra cada pessoa com o seu acesso: inclua a pessoa.");
        }
        if (quemBate.menor(quem)) {
            throw new Recusa.EstadoNaoPermite(MENOR);
        }
        enviar(contas.de(quem.id(), "").orElseGet(() -> criar(quem.id(), "", null, null)));
    }

    @Override
    public void incluirPessoa(long empresa, NovaPessoaDaEmpresa nova) {
        usuario.exigir(Permissao.GERAR_SENHA_WEB);
        ClienteNoPortal qual = exigirQueSeEnvie(empresa);
        if (qual.pessoa() != TipoPessoa.PJ) {
            throw new Recusa.EstadoNaoPermite("Só empresa tem pessoas com acesso em seu nome.");
        }
        NovaPessoaDaEmpresa conferida = conferida(nova);
        if (contas.de(qual.id(), conferida.cpf()).isPresent()) {
            throw new Recusa.EstadoNaoPermite("Esta pessoa já tem acesso: reenvie o link.");
        }
        enviar(criar(qual.id(), conferida.cpf(), conferida.nome(), conferida.email()));
    }

    @Override
    public void enviarLinkAPessoa(long empresa, long conta) {
        usuario.exigir(Permissao.GERAR_SENHA_WEB);
        exigirQueSeEnvie(empresa);
        enviar(daEmpresa(empresa, conta));
    }

    @Override
    public void retirarPessoa(long empresa, long conta) {
        usuario.exigir(Permissao.GERAR_SENHA_WEB);
        Conta uma = daEmpresa(empresa, conta);
        envio.esquecer(uma);
        contas.excluir(uma.id());
        senhas.esquecer(uma.login());
        trilha.feito(AtoVigiado.ACESSO_AO_PORTAL, uma.login() + ": acesso retirado");
    }

    @Override
    public void deDemonstracao(long cliente, NovaPessoaDaEmpresa pessoa, String senha) {
        if (!ComoSistema.ativo()) {
            throw new Recusa.SemPermissao("Só a própria aplicação prepara a demonstração.");
        }
        String cpf = pessoa == null ? "" : Cpf.de(pessoa.cpf()).digitos();
        if (contas.de(cliente, cpf).isEmpty()) {
            Conta conta =
                    criar(cliente, cpf, pessoa == null ? null : pessoa.nome(), pessoa == null ? null : pessoa.email());
            contas.mudarSenha(conta.id(), senhas.resumir(senha));
        }
    }

    private void enviar(Conta conta) {
        envio.enviar(conta, VALIDADE);
        trilha.feito(AtoVigiado.ACESSO_AO_PORTAL, conta.login() + ": link enviado");
    }

    private Conta criar(long cliente, String cpf, String nome, String email) {
        return contas.porId(contas.criar(cliente, cpf, nome, email, usuario.login()))
                .orElseThrow();
    }

    private ClienteNoPortal exigir(long cliente) {
        return noPortal.porId(cliente)
                .orElseThrow(() -> new Recusa.NaoEncontrado("Cliente não encontrado: " + cliente + "."));
    }

    private ClienteNoPortal exigirQueSeEnvie(long cliente) {
        ClienteNoPortal quem = exigir(cliente);
        clientes.exigirSemBloqueio(cliente);
        if (quem.id() != cliente) {
            throw new Recusa.EstadoNaoPermite(unificado(quem));
        }
        return quem;
    }

    private String impedimento(long cliente, ClienteNoPortal quem, boolean empresa) {
        if (clientes.dadosBloqueados(cliente)) {
            return "Dados bloqueados a pedido do titular: nada se envia.";
        }
        if (quem.id() != cliente) {
            return unificado(quem);
        }
        if (quemBate.menor(quem)) {
            return MENOR;
        }
        return empresa || quem.email() != null ? null : "Não há e-mail no cadastro: inclua-o para enviar o link.";
    }

    private static String unificado(ClienteNoPortal quem) {
        return "Este cadastro foi unificado ao de " + quem.nome() + ": use o de " + quem.nome() + ".";
    }

    private Conta daEmpresa(long empresa, long conta) {
        return contas.porId(conta)
                .filter(uma -> uma.clienteId() == empresa && uma.daEmpresa())
                .orElseThrow(() -> new Recusa.NaoEncontrado("Esta pessoa não tem acesso por esta empresa."));
    }

    private AcessoDoCliente.Pessoa pessoa(Conta conta) {
        return new AcessoDoCliente.Pessoa(
                conta.id(),
                conta.nome(),
                new Cpf(conta.cpf()).toString(),
                Encoberto.email(conta.email()),
                conta.senha() != null,
                contas.entrouEm(conta.id()).orElse(null));
    }

    private static NovaPessoaDaEmpresa conferida(NovaPessoaDaEmpresa nova) {
        List<Recusa.Erro> erros = new ArrayList<>();
        String nome = nova.nome() == null
                ? ""
                : CONTROLES.matcher(nova.nome()).replaceAll(" ").strip();
        if (nome.isEmpty() || nome.length() > MAIOR_NOME) {
            erros.add(new Recusa.Erro("nome", "Informe o nome, de até 200 caracteres."));
        }
        if (!Cpf.valido(nova.cpf())) {
            erros.add(new Recusa.Erro("cpf", "CPF inválido: confira os dígitos."));
        }
        String email = nova.email() == null ? "" : nova.email().strip();
        if (email.isEmpty() || !ENDERECO.isValid(email, null)) {
            erros.add(new Recusa.Erro("email", "Informe um endereço de e-mail válido."));
        }
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
        return new NovaPessoaDaEmpresa(nome, Cpf.de(nova.cpf()).digitos(), email);
    }
}
