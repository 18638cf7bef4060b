package br.central.clientes.cadastro;

import br.central.clientes.AlteracaoCliente;
import br.central.clientes.BuscaCliente;
import br.central.clientes.ClienteEsquecido;
import br.central.clientes.ClienteMudou;
import br.central.clientes.ClienteResumo;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.ClientesUnificados;
import br.central.clientes.ConfirmacaoDeIdentidade;
import br.central.clientes.ContratoView;
import br.central.clientes.Identidade;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.NovoTelefone;
import br.central.clientes.ReferenciaCliente;
import br.central.clientes.TelefoneView;
import br.central.comum.Recusa;
import br.central.comum.Telefone;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CadastroDeClientes implements Clientes {

    private final ClienteRepository clientes;
    private final ContratoRepository contratos;
    private final LocalizadorDeClientes localizador;
    private final ResolucaoDeReferencia referencias;
    private final MontagemDeClientes montagem;
    private final DocumentosUnicos unicos;
    private final Unificacao unificacao;
    private final Anonimizador anonimizador;
    private final QuemLe quemLe;
    private final DireitosDoContrato doContrato;
    private final UsuarioAtual usuario;
    private final ApplicationEventPublisher eventos;

    CadastroDeClientes(
            ClienteRepository clientes,
            ContratoRepository contratos,
            LocalizadorDeClientes localizador,
            ResolucaoDeReferencia referencias,
            MontagemDeClientes montagem,
            DocumentosUnicos unicos,
            Unificacao unificacao,
            Anonimizador anonimizador,
            QuemLe quemLe,
            DireitosDoContrato doContrato,
            UsuarioAtual usuario,
            ApplicationEventPublisher eventos) {
        this.clientes = clientes;
        this.contratos = contratos;
        this.localizador = localizador;
        this.referencias = referencias;
        this.montagem = montagem;
        this.unicos = unicos;
        this.unificacao = unificacao;
        this.anonimizador = anonimizador;
        this.quemLe = quemLe;
        this.doContrato = doContrato;
        this.usuario = usuario;
        this.eventos = eventos;
    }

    @Override
    @Transactional(readOnly = true)
    public ClienteView exigir(ReferenciaCliente referencia) {
        return visao(referencias.resolver(referencia));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, ClienteResumo> porIds(Collection<Long> ids) {
        return localizador.porIds(ids).stream().collect(Collectors.toMap(ClienteResumo::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public ClienteView porId(long id) {
        quemLe.exigir(id);
        return visao(existente(id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClienteResumo> familia(long id) {
        quemLe.exigir(id);
        Beneficiario beneficiario = existente(id).beneficiario();
        List<ClienteResumo> familia = beneficiario == null
                ? localizador.porIds(List.of(id))
                : localizador.familia(beneficiario.titular().cliente().id(), id);
        return quemLe.todos()
                ? familia
                : familia.stream().filter(um -> quemLe.pode(um.id())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClienteResumo> buscar(BuscaCliente busca) {
        usuario.exigir(Permissao.ATENDER);
        return localizador.buscar(busca);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClienteResumo> quemLiga(Collection<String> documentos, String telefone) {
        return localizador.quemLiga(documentos, telefone);
    }

    @Override
    public ClienteView cadastrar(NovoCliente novo) {
        return visao(gravarTodos(List.of(novo)).get(0));
    }

    @Override
    public void importar(List<NovoCliente> novos) {
        gravarTodos(novos);
    }

    @Override
    public ClienteView alterar(long id, AlteracaoCliente alteracao) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        Cliente cliente = existente(id).exigirVigente();
        if (alteracao.versao() != null && alteracao.versao() != cliente.versao()) {
            throw new Recusa.EstadoNaoPermite("Outra pessoa alterou este cliente. Atualize e tente de novo.");
        }
        String chamava = cliente.nomeBusca();
        String email = cliente.dados().email();
        montagem.alterar(cliente, alteracao);
        doContrato.exigirEmail(cliente, email);
        gravar(List.of(cliente));
        if (!cliente.nomeBusca().equals(chamava)) {
            eventos.publishEvent(new ClienteMudou(id));
        }
        return visao(cliente);
    }

    @Override
    public ContratoView cadastrarContrato(NovoContrato novo) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        Contrato contrato = Contrato.de(novo);
        if (contratos.existsByNumero(contrato.numero())) {
            throw new Recusa.EstadoNaoPermite("Já existe contrato com o número " + contrato.numero() + ".");
        }
        return contratos.saveAndFlush(contrato).visao();
    }

    @Override
    public TelefoneView adicionarTelefone(long id, NovoTelefone novo) {
        Cliente cliente = comTelefones(id);
        Campos campos = new Campos();
        campos.obrigatorio("numero", novo.numero());
        Telefone numero = campos.ler("numero", novo.numero(), Telefone::de);
        campos.recusarSeHouverErro();
        TelefoneDoCliente telefone = cliente.adicionar(
                new TelefoneDoCliente(cliente, numero, novo.tipo()), Boolean.TRUE.equals(novo.principal()));
        clientes.flush();
        return telefone.visao();
    }

    @Override
    public void removerTelefone(long id, long telefone) {
        comTelefones(id).remover(telefone);
    }

    @Override
    public void marcarTelefoneErrado(long id, String digitos, Instant quando) {
        clientes.findParaMudarPartes(vigente(id)).ifPresent(cliente -> cliente.marcarErrado(digitos, quando));
    }

    @Override
    public void tornarTelefonePrincipal(long id, long telefone) {
        comTelefones(id).tornarPrincipal(telefone);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mudaTelefones(long id) {
        return doContrato.telefonesPermitidos(existente(id));
    }

    @Override
    public ClienteView unificar(long de, long em) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        Cliente saindo = clientes.findParaMudarPartes(de).orElseThrow(() -> naoEncontrado(de));
        unificacao.unificar(saindo, clientes.findParaMudarPartes(em).orElse(null));
        clientes.flush();
        eventos.publishEvent(new ClienteMudou(em));
        eventos.publishEvent(new ClientesUnificados(de, em));
        return visao(saindo);
    }

    @Override
    @Transactional(readOnly = true)
    public long vigente(long id) {
        return existente(id).vigente().id();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Long> unificadosEm(Collection<Long> sobreviventes) {
        return localizador.unificadosEm(sobreviventes);
    }

    @Override
    public ClienteEsquecido anonimizar(long id) {
        ClienteEsquecido esquecido = existente(id).oQueIdentifica();
        anonimizador.anonimizar(id);
        return esquecido;
    }

    @Override
    @Transactional(readOnly = true)
    public ConfirmacaoDeIdentidade confirmarIdentidade(long id, Identidade dados) {
        usuario.exigir(Permissao.ATENDER);
        return ConferenciaDeIdentidade.conferir(existente(id).vigente().dados(), dados);
    }

    @Override
    @Transactional(readOnly = true)
    public long quantidade() {
        return clientes.count();
    }

    private List<Cliente> gravarTodos(List<NovoCliente> novos) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        List<Cliente> montados = montagem.montar(novos);
        gravar(montados);
        return montados;
    }

    private void gravar(List<Cliente> mudados) {
        unicos.exigir(mudados);
        try {
            clientes.saveAllAndFlush(mudados);
        } catch (DataIntegrityViolationException repetido) {
            throw new Recusa.EstadoNaoPermite("Já existe cliente com este CPF, CNPJ, CNS ou carteira.");
        }
    }

    private ClienteView visao(Cliente cliente) {
        Beneficiario beneficiario = cliente.beneficiario();
        int familia = beneficiario == null
                ? 0
                : clientes.contarFamilia(beneficiario.titular().cliente().id());
        return Visoes.de(cliente, familia);
    }

    private Cliente existente(long id) {
        return clientes.findById(id).orElseThrow(() -> naoEncontrado(id));
    }

    private Cliente comTelefones(long id) {
        usuario.exigir(Permissao.CADASTRAR_TELEFONES);
        Cliente cliente = clientes.findParaMudarPartes(id)
                .orElseThrow(() -> naoEncontrado(id))
                .exigirVigente();
        doContrato.exigirTelefones(cliente);
        return cliente;
    }

    private static Recusa naoEncontrado(long id) {
        return new Recusa.NaoEncontrado("Cliente não encontrado: " + id + ".");
    }
}
